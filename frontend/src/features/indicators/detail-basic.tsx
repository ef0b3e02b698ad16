import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { useWord } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText, useStatedText } from '~/ui/measure-text'
import { Notice } from '~/ui/notice'
import { Advice } from './advice'
import css from './indicators.module.css'

type Indicator = components['schemas']['Indicator']

function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const empty = children === null || children === undefined || children === ''
  return (
    <div className={wide ? css.wide : undefined} data-empty={empty || undefined}>
      <dt>{name}</dt>
      <dd>{empty ? <span className="muted">{t('state.none')}</span> : children}</dd>
    </div>
  )
}

/** The same task in the year before or after, with its goal there. */
function LinkedTask({ task }: { task: components['schemas']['LinkedIndicator'] }) {
  const { t } = useTranslation('indicators')
  return (
    <>
      <Link to={paths.indicator} params={{ id: task.id }} search={{ year: task.year }}>
        {t('carry.linked', { year: task.year, code: task.code })}
      </Link>{' '}
      <MeasureText measure={task.measure} />
      {task.summary ? (
        <p className={css.lastSummary}>{t('carry.last_summary', { text: task.summary })}</p>
      ) : null}
    </>
  )
}

interface DetailBasicProps {
  indicator: Indicator
  /** What of it to tell; all of it unless the page tells some elsewhere. */
  advice?: Indicator['advice']
}

export function DetailBasic({ indicator, advice = indicator.advice }: DetailBasicProps) {
  const { t } = useTranslation(['indicators', 'fields'])
  const word = useWord()
  const statedText = useStatedText()
  const { measure, source } = indicator
  const numeric = measure.kind === 'numeric' ? measure : null
  const missing = indicator.missing_for_submission
  const named = (one: { name: string } | null | undefined) =>
    one?.name ?? <span className="muted">{t('indicators:detail.unassigned')}</span>
  return (
    <>
      {indicator.state === 'draft' || indicator.state === 'returned' ? (
        <div className={`${css.spaced} no-print`}>
          {missing.length > 0 ? (
            <Notice tone="warn">
              {t('indicators:detail.missing', {
                fields: missing
                  .map((each) => word('missing', each))
                  .join(t('indicators:detail.missing_join')),
              })}
            </Notice>
          ) : (
            <Notice tone="good">{t('indicators:detail.complete')}</Notice>
          )}
        </div>
      ) : null}
      <Advice advice={advice} />
      <dl className={css.facts}>
        <Fact name={t('fields:code')}>{indicator.code}</Fact>
        <Fact name={t('fields:year')}>{indicator.year}</Fact>
        <Fact name={t('fields:indicator.kind')}>{t(`indicators:kind.${measure.kind}`)}</Fact>
        <Fact name={t('fields:target')}>
          <MeasureText measure={measure} />
        </Fact>
        {numeric ? (
          <>
            <Fact name={t('fields:stated')}>
              {numeric.stated ? statedText(numeric.stated, numeric.unit_of_measure) : null}
            </Fact>
            <Fact name={t('fields:baseline')}>
              {numeric.baseline
                ? `${formatDecimal(numeric.baseline)} ${numeric.unit_of_measure ?? ''}`
                : null}
            </Fact>
          </>
        ) : null}
        <Fact name={t('fields:lead_unit')}>{named(indicator.lead_unit)}</Fact>
        <Fact name={t('fields:co_unit_ids')}>
          {indicator.co_units.map(({ name }) => name).join(t('indicators:detail.missing_join'))}
        </Fact>
        {numeric ? (
          <Fact name={t('fields:data_owner_id')}>{indicator.data_owner?.name}</Fact>
        ) : null}
        <Fact name={t('fields:section_id')}>{named(indicator.section)}</Fact>
        <Fact name={t('fields:indicator.person_id')}>{named(indicator.person)}</Fact>
        <Fact name={t('fields:deadline')}>{indicator.deadline}</Fact>
        <Fact name={t('fields:weight')}>
          {indicator.weight ? formatDecimal(indicator.weight) : null}
        </Fact>
        <Fact name={t('fields:state')}>{word('state', indicator.state)}</Fact>
        <Fact name={t('indicators:column.source_kind')}>{word('source_kind', source.kind)}</Fact>
        <Fact name={t('indicators:column.source')}>{source.title}</Fact>
        <Fact name={t('fields:source_item')} wide>
          {sourceItemText(source)}
        </Fact>
        {indicator.carried_from ? (
          <Fact name={t('indicators:carry.from')} wide>
            <LinkedTask task={indicator.carried_from} />
          </Fact>
        ) : null}
        {indicator.carried_to ? (
          <Fact name={t('indicators:carry.to')} wide>
            <LinkedTask task={indicator.carried_to} />
          </Fact>
        ) : null}
        <Fact name={t('fields:basis')} wide>
          {indicator.basis}
        </Fact>
        <Fact name={t('fields:standard')} wide>
          {indicator.standard}
        </Fact>
        <Fact name={t('indicators:detail.section_record')} wide>
          {indicator.created_by
            ? t('indicators:detail.created', {
                at: cityTime(indicator.created_at),
                name: indicator.created_by.name,
              })
            : t('indicators:detail.created_by_system', { at: cityTime(indicator.created_at) })}
          {t('indicators:detail.record_join')}
          {t('indicators:detail.version', {
            version: indicator.version,
            at: cityTime(indicator.updated_at),
          })}
        </Fact>
      </dl>
    </>
  )
}
