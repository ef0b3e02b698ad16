import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '~/api/session'
import { paths } from '~/app/paths'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { UnitSheet } from './unit-sheet'
import css from './units.module.css'

/** The unit that one's own post is in; the few whose posts are in several choose first. */
export function OwnUnitPage() {
  const { t } = useTranslation('units')
  const units = new Map(
    (useSession()?.roles ?? []).flatMap(({ unit }) => (unit ? [[unit.id, unit.name]] : [])),
  )
  const [first] = units.keys()
  if (units.size === 1 && first) return <UnitSheet id={first} />
  return (
    <>
      <PageHeader title={t('own.title')} />
      <Panel>
        {units.size === 0 ? <p>{t('own.none')}</p> : <p>{t('own.choose')}</p>}
        <ul className={css.own}>
          {[...units].map(([id, name]) => (
            <li key={id}>
              <Link to={paths.unit} params={{ id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
