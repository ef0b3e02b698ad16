import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { formatDecimal } from '~/ui/decimal'
import { isStated, type Measure, useMeasureText, useStatedText } from '~/ui/measure-text'
import { split } from './draft'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMeasure = (value: unknown): value is Measure =>
  isRecord(value) && (value.kind === 'numeric' || value.kind === 'milestone')

/** Fields whose values are codes with words of their own. */
const CODED: Record<string, string> = {
  state: 'state',
  kind: 'kind',
  direction: 'direction',
}

/** The value of any field in words; `names` knows the names behind ids. */
export function useValueText(names: ReadonlyMap<string, string>) {
  const { t } = useTranslation(['common', 'indicators'])
  const code = useCodeText('indicators')
  const measureText = useMeasureText()
  const statedText = useStatedText()
  const join = t('indicators:detail.missing_join')
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('state.none')
    const last = field.split(/[./]/).at(-1) ?? field
    if (typeof value === 'boolean') return t(value ? 'state.yes' : 'state.no')
    if (isMeasure(value)) return measureText(value)
    if (isRecord(value)) {
      if (typeof value.name === 'string') return value.name
      if (typeof value.title === 'string') return value.title
      if (isStated(value)) return statedText(value)
      return JSON.stringify(value)
    }
    if (Array.isArray(value)) {
      return value.map((each) => names.get(String(each)) ?? String(each)).join(join)
    }
    const text = String(value)
    if (last === 'co_unit_ids')
      return split(text)
        .map((id) => names.get(id) ?? id)
        .join(join)
    const coded = CODED[last]
    if (coded) return code(`${coded}.${text}`) || text
    if (['target', 'baseline', 'weight'].includes(last)) return formatDecimal(text)
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return cityTime(text)
    return names.get(text) ?? text
  }
}
