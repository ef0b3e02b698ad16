import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import type { AllowedAction } from '~/ui/allowed'
import { Panel } from '~/ui/panel'
import { DatesDialog } from './dates-dialog'
import type { Year } from './year-types'
import css from './years.module.css'

/** The last days of reporting and of final actuals. */
export function ClosingDates({ year, edit }: { year: Year; edit: AllowedAction | undefined }) {
  const { t } = useTranslation('years')
  const [editing, setEditing] = useState(false)
  return (
    <Panel
      title={t('year.dates')}
      extra={
        <ActionButton size="small" action={edit} onClick={() => setEditing(true)}>
          {t('year.edit_dates')}
        </ActionButton>
      }
    >
      <dl className={css.facts}>
        <div>
          <dt>{t('dates.reporting_closes_on')}</dt>
          <dd>{year.reporting_closes_on}</dd>
        </div>
        <div>
          <dt>{t('dates.actuals_close_on')}</dt>
          <dd>{year.actuals_close_on}</dd>
        </div>
      </dl>
      {editing ? <DatesDialog year={year} onClose={() => setEditing(false)} /> : null}
    </Panel>
  )
}
