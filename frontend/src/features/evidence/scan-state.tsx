import { useTranslation } from 'react-i18next'
import css from './evidence.module.css'

const SHAPES = { clean: '✓', unscanned: '○', pending: '…', infected: '×' } as const

/** What the virus scanner found: shape and word, with a colour where something is wrong. */
export function ScanState({ scan }: { scan: string }) {
  const { t } = useTranslation('evidence')
  const known = scan in SHAPES ? (scan as keyof typeof SHAPES) : undefined
  if (!known) return null
  return (
    <span className={css.scan} data-scan={known}>
      <span aria-hidden="true">{SHAPES[known]}</span> {t(`scan.${known}`)}
    </span>
  )
}
