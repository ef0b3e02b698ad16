import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import { Panel } from '~/ui/panel'
import css from './people.module.css'

export function PersonFacts({ person }: { person: components['schemas']['Person'] }) {
  const { t } = useTranslation(['people', 'common'])
  const none = t('common:state.none')
  const facts = [
    [t('people:column.account'), person.account],
    [t('people:column.unit'), person.unit?.name ?? none],
    [t('people:form.title'), person.title ?? none],
    [t('people:column.phone'), person.phone ?? none],
    [t('people:column.active'), t(person.active ? 'people:active.true' : 'people:active.false')],
    ...(person.leaves_on ? [[t('people:leave.last_on'), person.leaves_on] as const] : []),
    [t('people:facts.indicators'), t('people:facts.count', { count: person.indicator_count })],
    [t('people:facts.created'), cityTime(person.created_at)],
    [t('people:facts.updated'), cityTime(person.updated_at)],
  ] as const
  return (
    <Panel title={t('people:facts.heading')}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
