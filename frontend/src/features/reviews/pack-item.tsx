import { useTranslation } from 'react-i18next'
import { formatDecimal } from '~/ui/decimal'
import { useMeasureText } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import { CorrectionMark } from './correction-mark'
import { CRITERIA } from './criteria'
import css from './pack.module.css'
import type { Paper } from './use-pack'

/** One item as its paper has it: what is to be decided, where it comes from, and what the review found. */
export function PackItem({ item, indicator, trail, corrects }: Paper & { corrects: boolean }) {
  const { t } = useTranslation(['meetings', 'common'])
  const measureText = useMeasureText()
  const { raise, indicator: row } = item
  const unit = unitOf(row.measure)
  const { title, item_number, item_title } = row.source
  const facts: [key: string, label: string, text: string | null | undefined][] = [
    ['unit', t('meetings:pack.unit'), row.lead_unit?.name],
    [
      'co_units',
      t('meetings:pack.co_units'),
      row.co_units.map(({ name }) => name).join(t('common:state.join')),
    ],
    [
      'source',
      t('meetings:pack.source'),
      title + t('meetings:pack.item', { number: item_number, title: item_title }),
    ],
    ['basis', t('meetings:pack.basis'), indicator?.basis],
    ['target', t('meetings:pack.target'), measureText(row.measure)],
    ['deadline', t('meetings:pack.deadline'), row.deadline],
    ['standard', t('meetings:pack.standard'), indicator?.standard],
    ['weight', t('meetings:pack.weight'), row.weight ? formatDecimal(row.weight) : null],
    [
      'raise',
      t('meetings:pack.raise'),
      raise
        ? t('meetings:pack.raise_text', {
            old: quantityText(raise.old, unit),
            new: quantityText(raise.new, unit),
            reason: raise.reason,
          })
        : null,
    ],
  ]
  return (
    <section className={css.item}>
      <h3 className={css.itemTitle}>
        <span>{item.position}</span> {corrects ? <CorrectionMark /> : null}
        {row.title} <span className={css.code}>{row.code}</span>
      </h3>
      <dl className={css.facts}>
        {facts.map(([key, label, text]) =>
          text ? (
            <div key={key} data-strong={key === 'raise' || undefined}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
        {trail ? <Remarks trail={trail} unit={unit} /> : null}
      </dl>
    </section>
  )
}

/** What the supervision group said in the present round. */
function Remarks({ trail, unit }: { trail: NonNullable<Paper['trail']>; unit: string | null }) {
  const { t } = useTranslation(['meetings', 'reviews'])
  const step = trail.items.filter(({ level }) => level === 'group').at(-1)
  if (!step) return null
  const remarks = CRITERIA.flatMap((criterion) => {
    const answer = step.answers?.[criterion]
    if (!answer || (answer.met && !answer.remark)) return []
    const word = t(answer.met ? 'reviews:group.met' : 'reviews:group.not_met')
    return t('reviews:trail.answer', {
      criterion: t(`reviews:criterion.${criterion}`),
      answer: answer.remark
        ? t('reviews:trail.remark', { answer: word, remark: answer.remark })
        : word,
    })
  })
  const told = [
    ...remarks,
    ...(step.reason ? [t('reviews:trail.reason', { reason: step.reason })] : []),
    ...(step.suggested_target
      ? [t('meetings:pack.suggested', { target: quantityText(step.suggested_target, unit) })]
      : []),
  ]
  return (
    <div>
      <dt>{t('meetings:pack.remarks')}</dt>
      <dd>
        {told.length > 0
          ? told.map((line) => <p key={line}>{line}</p>)
          : t('meetings:pack.no_remarks')}
      </dd>
    </div>
  )
}
