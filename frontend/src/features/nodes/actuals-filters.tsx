import { Button, Checkbox, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActualSearch } from './actual-search'
import css from './nodes.module.css'

interface ActualsFiltersProps {
  search: ActualSearch
  onFilter: (part: Partial<ActualSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

const SWITCHES = ['unfilled', 'due'] as const

/** Which of what one measures: what has no figure, what is due. */
export function ActualsFilters({ search, onFilter, onReset }: ActualsFiltersProps) {
  const { t } = useTranslation(['progress', 'indicators', 'common'])
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  return (
    <search className={css.filters}>
      <Input.Search
        aria-label={t('indicators:ledger.search')}
        placeholder={t('indicators:ledger.search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => onFilter({ q: value.trim() || undefined })}
      />
      {SWITCHES.map((name) => (
        <Checkbox
          key={name}
          checked={search[name] !== undefined}
          onChange={({ target }) => onFilter({ [name]: target.checked ? '1' : undefined })}
        >
          {t(`progress:actuals.${name}`)}
        </Checkbox>
      ))}
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
