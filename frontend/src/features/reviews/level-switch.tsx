import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { oneOf } from '~/api/search-words'
import { REVIEW_STATES } from '~/api/words'
import { useWord } from '~/i18n/error-text'
import css from './reviews.module.css'
import type { ReviewSearch } from './search'

interface LevelSwitchProps {
  year: number | undefined
  search: ReviewSearch
  onFilter: (part: Partial<ReviewSearch>) => void
}

/** The levels at which something waits, with how much; with one level there is nothing to choose. */
export function LevelSwitch({ year, search, onFilter }: LevelSwitchProps) {
  const { t } = useTranslation('reviews')
  const word = useWord()
  const { q, source_kind, unit_id, state } = search
  const summary = api.useQuery(
    'get',
    '/reviews/summary',
    { params: { query: { year, q, source_kind, unit_id } } },
    { enabled: year !== undefined },
  )
  const levels = summary.data?.levels ?? []
  if (levels.length < 2 && !state) return null
  const count = levels.reduce((sum, { waiting }) => sum + waiting, 0)
  const options = levels.map((level) => ({
    value: level.state,
    label: t('queue.one_level', { level: word('state', level.state), count: level.waiting }),
  }))
  return (
    <Radio.Group
      className={css.levels}
      aria-label={t('queue.level')}
      optionType="button"
      value={state ?? ''}
      options={[{ value: '', label: t('queue.all_levels', { count }) }, ...options]}
      onChange={({ target }) => onFilter({ state: oneOf(REVIEW_STATES, target.value) })}
    />
  )
}
