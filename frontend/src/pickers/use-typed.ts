import { useDeferredValue, useState } from 'react'

interface Choice {
  value: string
  label: string
  /** Stands in the list only because it is chosen. */
  held?: boolean
}

/** What is typed into a picker whose matches the server finds. */
export function useTyped() {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  return {
    q,
    /**
     * Enter takes the first of the list. Until the answer to what is typed is here, the list is the last one:
     * so only what holds the typed words stays in it.
     */
    showSearch: (stale: boolean) => ({
      filterOption: (input: string, option?: Choice) =>
        option !== undefined &&
        (option.label.includes(input.trim()) || !(stale || q !== typed.trim() || option.held)),
      onSearch: setTyped,
    }),
  }
}

/** The matches, and what is chosen where they do not hold it: behind them, as Enter takes the first. */
export function withChosen(matches: Choice[], ...chosen: Choice[]): Choice[] {
  const missing = chosen.filter(({ value }) => !matches.some((match) => match.value === value))
  return [...matches, ...missing.map((choice) => ({ ...choice, held: true }))]
}
