import { Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { PORTFOLIO_KINDS, type PortfolioKind } from '~/api/words'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Portfolio } from './unit-types'

interface PortfolioDialogProps {
  /** The portfolios there are, so that the next number is proposed. */
  taken: Portfolio[]
  /** Without one a portfolio is added. Its kind and number stay as they were entered. */
  portfolio?: Portfolio
  onClose: () => void
}

export function PortfolioDialog({ taken, portfolio, onClose }: PortfolioDialogProps) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase({ id: portfolio?.id, version: portfolio?.version ?? 0 })
  const next = (kind: PortfolioKind) =>
    1 + Math.max(0, ...taken.filter((each) => each.kind === kind).map((each) => each.number))
  const [kind, setKind] = useState<PortfolioKind>('leader')
  const [number, setNumber] = useState<number | null>(() => next('leader'))
  const [name, setName] = useState(portfolio?.name ?? '')
  const key = useKeyOf({ kind, number, name })
  const form = useFaults({
    kind: t('portfolio.kind'),
    number: t('portfolio.number'),
    name: t('portfolio.name'),
  })
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (base.id === undefined) {
      return client.POST('/portfolios', {
        params: { header: { 'Idempotency-Key': key } },
        body: { kind, number: number ?? 0, name },
      })
    }
    return client.PUT('/portfolios/{id}', {
      params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
      body: { name },
    })
  }
  const submit = async () => {
    const asked = portfolio ? { name } : { number: String(number ?? ''), name }
    if (!form.complete(asked)) return
    if (await run(send, t('portfolio.done', { name: name.trim() }))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(portfolio ? 'portfolio.edit_title' : 'portfolio.add')}
      submit={t('save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      {portfolio ? null : (
        <>
          <Field
            id={form.idOf('kind')}
            label={t('portfolio.kind')}
            error={form.errorOf('kind')}
            group
          >
            {({ id, 'aria-labelledby': labelledBy }) => (
              <Radio.Group
                id={id}
                aria-labelledby={labelledBy}
                value={kind}
                onChange={(event) => {
                  setKind(event.target.value)
                  setNumber(next(event.target.value))
                }}
                options={PORTFOLIO_KINDS.map((value) => ({
                  value,
                  label: t(`portfolio.kind_${value}`),
                }))}
              />
            )}
          </Field>
          <Field
            id={form.idOf('number')}
            label={t('portfolio.number')}
            hint={t(`portfolio.number_hint_${kind}`)}
            error={form.errorOf('number')}
            required
          >
            {(control) => (
              <InputNumber
                {...control}
                precision={0}
                value={number}
                onChange={(value) => {
                  setNumber(value)
                }}
              />
            )}
          </Field>
        </>
      )}
      <Field
        id={form.idOf('name')}
        label={t('portfolio.name')}
        hint={t('portfolio.name_hint')}
        error={form.errorOf('name')}
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        )}
      </Field>
    </FormDialog>
  )
}
