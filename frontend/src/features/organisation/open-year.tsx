import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { paths } from '~/app/paths'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './years.module.css'

interface OpenYearProps {
  /** The latest year there is; without one the first is opened. */
  last: number | undefined
  onClose: () => void
}

const CARRIED = ['carried_roster', 'carried_groups', 'carried_portfolios'] as const
const LEFT = ['not_merged', 'not_ledger'] as const

/** Opens the year after the last one, and says what it takes over from it. */
export function OpenYear({ last, onClose }: OpenYearProps) {
  const { t } = useTranslation('years')
  const navigate = useNavigate()
  const [typed, setTyped] = useState(String(last ? last + 1 : new Date().getFullYear()))
  const key = useKeyOf(typed)
  const form = useFaults({ year: t('open.year') })
  const { busy, run } = useCommand(form)
  const year = Number(typed)
  const submit = async () => {
    if (!form.complete({ year: typed })) return
    const opened = () =>
      client.POST('/years', {
        params: { header: { 'Idempotency-Key': key } },
        // What is no whole number lies outside every range: the server says which one.
        body: { year: /^\d{1,4}$/.test(typed) ? year : -1 },
      })
    if (!(await run(opened, t('open.done', { year: typed })))) return
    onClose()
    await navigate({
      to: paths.year,
      params: { year: typed },
      search: { year },
      ignoreBlocker: true,
    })
  }
  return (
    <FormDialog
      open
      title={t('open.title')}
      submit={t('open.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id={form.idOf('year')}
        label={t('open.year')}
        error={form.errorOf('year')}
        hint={t(last ? 'open.year_hint' : 'open.first_hint')}
        required={!last}
      >
        {(control) => (
          <Input
            {...control}
            className={css.short}
            inputMode="numeric"
            maxLength={4}
            readOnly={last !== undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value.trim())}
          />
        )}
      </Field>
      {last ? (
        <div className={css.carry}>
          <div>
            <p className={css.carryHead}>{t('open.carried', { from: last })}</p>
            <ul>
              {CARRIED.map((each) => (
                <li key={each}>{t(`open.${each}`)}</li>
              ))}
            </ul>
          </div>
          <div>
            <p className={css.carryHead}>{t('open.not_carried')}</p>
            <ul>
              {LEFT.map((each) => (
                <li key={each}>{t(`open.${each}`)}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <p>{t('open.dates')}</p>
      <dl className={css.facts}>
        <div>
          <dt>{t('dates.reporting_closes_on')}</dt>
          <dd>{`${year + 1}-01-31`}</dd>
        </div>
        <div>
          <dt>{t('dates.actuals_close_on')}</dt>
          <dd>{`${year + 1}-03-31`}</dd>
        </div>
      </dl>
    </FormDialog>
  )
}
