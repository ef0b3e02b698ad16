import { CloseOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReach } from '~/api/session'
import { useSite } from '~/api/site'
import { paths } from '~/app/paths'
import { windowTitle } from '~/ui/window-title'
import css from './screen.module.css'

interface ScreenHeadProps {
  year: number
  /** When what is shown was read. */
  at: string | undefined
  /** Whether it could not be read again since. */
  stale: boolean
}

/** Whose lights, of when, and the way out. */
export function ScreenHead({ year, at, stale }: ScreenHeadProps) {
  const { t } = useTranslation(['board', 'common'])
  const city = useSite()?.city_name
  const reach = t(`common:reach.${useReach()}`)
  const navigate = useNavigate()
  const title = t('board:screen.title')
  useEffect(() => {
    document.title = windowTitle(title)
  }, [title])
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate({ to: paths.board })
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [navigate])
  return (
    <header className={css.head}>
      <div>
        <h1>{city ? t('board:screen.heading', { city }) : t('board:screen.heading_plain')}</h1>
        <p>{t('board:screen.subtitle', { year, reach })}</p>
      </div>
      <div className={css.side}>
        {at ? (
          <p className={stale ? css.stale : undefined}>
            {t(stale ? 'board:screen.stale' : 'board:screen.updated', { at })}
          </p>
        ) : null}
        <Link to={paths.board} className={css.leave}>
          <CloseOutlined aria-hidden />
          {t('board:screen.leave')}
        </Link>
      </div>
    </header>
  )
}
