import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './indicators.module.css'
import { type LedgerSearch, queryOf, searchOf } from './search'

const LIST = 'ledger'

interface SavedFiltersProps {
  search: LedgerSearch
  onPatch: (part: Partial<LedgerSearch>) => void
}

/** One's own filters by name: to set one, to keep what is set, to remove the one that is set. */
export function SavedFilters({ search, onPatch }: SavedFiltersProps) {
  const { t } = useTranslation('indicators')
  const [asking, setAsking] = useState<'keep' | 'remove'>()
  const { data } = api.useQuery('get', '/saved-filters', { params: { query: { list: LIST } } })
  const kept = data?.items ?? []
  const query = queryOf(search)
  const set = kept.find((filter) => filter.query === query)
  const close = () => setAsking(undefined)
  return (
    <>
      {kept.length > 0 ? (
        <Select
          aria-label={t('saved.title')}
          placeholder={t('saved.title')}
          popupMatchSelectWidth={false}
          value={set?.id}
          options={kept.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const chosen = kept.find((filter) => filter.id === id)
            if (chosen) onPatch(searchOf(chosen.query))
          }}
        />
      ) : null}
      {query && data && !set ? (
        <Button className={css.reset} onClick={() => setAsking('keep')}>
          {t('saved.keep')}
        </Button>
      ) : null}
      {set ? (
        <Button className={css.reset} onClick={() => setAsking('remove')}>
          {t('saved.remove')}
        </Button>
      ) : null}
      {asking === 'keep' ? <KeepDialog query={query} onClose={close} /> : null}
      {asking === 'remove' && set ? (
        <ConfirmDialog
          title={t('saved.remove_title', { name: set.name })}
          submit={t('saved.remove')}
          danger
          done={t('saved.removed')}
          onSubmit={() =>
            client.DELETE('/saved-filters/{id}', {
              params: { path: { id: set.id }, header: { 'If-Match': ifMatch(set.version) } },
            })
          }
          onClose={close}
        >
          <p>{t('saved.remove_effect')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function KeepDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const { t } = useTranslation('indicators')
  const [name, setName] = useState('')
  const key = useKeyOf({ name, query })
  const form = useFaults({ name: t('saved.name') }, { 'field.duplicate': t('saved.taken') })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ name })) return
    const keep = () =>
      client.POST('/saved-filters', {
        params: { header: { 'Idempotency-Key': key } },
        body: { list: LIST, name, query },
      })
    if (await run(keep, t('saved.kept'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('saved.keep_title')}
      submit={t('saved.keep')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field {...form.bind('name')} hint={t('saved.keep_hint')} required>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
