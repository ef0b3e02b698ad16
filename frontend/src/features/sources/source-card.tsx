import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { useWord } from '~/i18n/error-text'
import { SourceActions } from './source-actions'
import type { Source } from './source-draft'
import { SourceItems } from './source-items'
import css from './sources.module.css'

interface SourceCardProps {
  source: Source
  /** Its files, which belong to another feature. */
  files: (source: Source) => ReactNode
}

/** One document with its counts; its numbered tasks and its files unfold below it. */
export function SourceCard({ source, files }: SourceCardProps) {
  const { t } = useTranslation(['sources', 'indicators'])
  const word = useWord()
  const [open, setOpen] = useState(false)
  // Once unfolded it stays: folding must not break off an upload.
  const [seen, setSeen] = useState(false)
  const readsLedger = useCan('indicator.read')
  const panelId = useId()
  const Mark = open ? DownOutlined : RightOutlined
  return (
    <li className={css.card}>
      <div className={css.head}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-controls={panelId}
          title={t(open ? 'sources:hide_items' : 'sources:show_items')}
          onClick={() => {
            setOpen(!open)
            setSeen(true)
          }}
        >
          <Mark aria-hidden />
          <span>
            <span className={css.title}>{source.title}</span>
            <span className={css.kind}>
              <span>{word('source_kind', source.kind)}</span>
              {source.reference ? <span>{source.reference}</span> : null}
              {source.issued_on ? (
                <span>{t('sources:issued_on', { day: source.issued_on })}</span>
              ) : null}
            </span>
          </span>
        </button>
        <dl className={css.counts}>
          <div>
            <dt>{t('sources:column.items')}</dt>
            <dd>{source.item_count}</dd>
          </div>
          <div>
            <dt>{t('sources:column.indicators')}</dt>
            <dd>{source.indicator_count}</dd>
          </div>
        </dl>
        <p className={css.links}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              {t('sources:open_document')}
            </a>
          ) : null}
          {readsLedger ? (
            <Link
              to={paths.indicators}
              search={{ source_kind: source.kind, source_id: source.id }}
              aria-label={`${t('sources:see_indicators')}: ${source.title}`}
            >
              {t('sources:see_indicators')}
            </Link>
          ) : null}
        </p>
      </div>
      <div id={panelId} hidden={!open} className={css.items}>
        {source.note ? <p className={css.note}>{source.note}</p> : null}
        <SourceActions source={source} />
        {seen ? (
          <>
            <SourceItems source={source} />
            {files(source)}
          </>
        ) : null}
      </div>
    </li>
  )
}
