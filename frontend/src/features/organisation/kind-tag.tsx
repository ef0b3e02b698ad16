import { useTranslation } from 'react-i18next'
import { UNIT_KINDS } from '~/api/words'
import css from './units.module.css'

/** What a unit is; an unknown word as it is. */
export function KindTag({ kind }: { kind: string }) {
  const { t } = useTranslation('units')
  const known = UNIT_KINDS.find((each) => each === kind)
  return (
    <span className={css.kind} data-kind={kind}>
      {known ? t(`kind.${known}`) : kind}
    </span>
  )
}
