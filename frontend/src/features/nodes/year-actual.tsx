import { EditOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { MeasureText } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import { useHandText } from './hand-text'
import facts from './nodes.module.css'
import { YearActualDialog } from './year-actual-dialog'
import css from './year-end.module.css'
import type { Indicator, YearEnd } from './year-end-types'

interface YearActualProps {
  indicator: Indicator
  end: YearEnd
}

/** What the indicator reached in its year, by its data owner. */
export function YearActual({ indicator, end }: YearActualProps) {
  const { t } = useTranslation('progress')
  const { textOf } = useHandText()
  const [entering, setEntering] = useState(false)
  const { measure, data_owner } = indicator
  const { actual } = end
  const enter = actionOf(end, 'actual.enter')
  return (
    <section aria-labelledby="year-end-actual">
      <div className={css.head}>
        <h2 id="year-end-actual" className={css.heading}>
          {t('year_end.actual')}
        </h2>
        {enter && !isBeside(enter) ? (
          <span className="no-print">
            <ActionButton
              action={enter}
              icon={<EditOutlined aria-hidden />}
              onClick={() => setEntering(true)}
            >
              {t(actual ? 'year_end.actual_correct' : 'year_end.actual_enter')}
            </ActionButton>
          </span>
        ) : null}
      </div>
      {data_owner || actual ? (
        <dl className={facts.facts}>
          <div>
            <dt>{t('year_end.target')}</dt>
            <dd>
              <MeasureText measure={measure} />
            </dd>
          </div>
          <div>
            <dt>{t('year_end.actual')}</dt>
            <dd>
              {actual ? (
                quantityText(actual.value, unitOf(measure))
              ) : (
                <span className="muted">{t('year_end.no_actual')}</span>
              )}
            </dd>
          </div>
          {actual ? (
            <>
              <div>
                <dt>{t('year_end.actual_note')}</dt>
                <dd className={facts.said}>{actual.note}</dd>
              </div>
              <div>
                <dt>{t('year_end.hand')}</dt>
                <dd>{textOf(actual.entered)}</dd>
              </div>
            </>
          ) : null}
        </dl>
      ) : null}
      <p className={css.hand}>
        {data_owner ? t('year_end.actual_by', { unit: data_owner.name }) : t('year_end.no_owner')}
      </p>
      {entering && enter?.allowed ? (
        <YearActualDialog indicator={indicator} end={end} onClose={() => setEntering(false)} />
      ) : null}
    </section>
  )
}
