import { useTranslation } from 'react-i18next'
import type { TaskLine } from './item-lines'
import css from './sources.module.css'

interface ItemsPreviewProps {
  lines: TaskLine[]
  idOf: (index: number) => string
  faultOf: (line: TaskLine, index: number) => string | undefined
}

/** How each line is read, with what is wrong with it. */
export function ItemsPreview({ lines, idOf, faultOf }: ItemsPreviewProps) {
  const { t } = useTranslation('sources')
  return (
    <section className={css.preview} aria-label={t('items.preview')}>
      <p role="status">{t('items.count', { count: lines.length })}</p>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line, index) => {
            const fault = faultOf(line, index)
            return (
              <li
                key={line.line}
                id={idOf(index)}
                tabIndex={-1}
                data-invalid={fault ? '' : undefined}
              >
                <span className={css.number}>
                  {line.number === undefined
                    ? t('items.no_number')
                    : t('items.number', { number: line.number })}
                </span>
                <span className={css.reading}>{line.title}</span>
                {fault ? (
                  <span className={css.lineFault}>
                    {t('items.fault', { line: line.line, fault })}
                  </span>
                ) : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
