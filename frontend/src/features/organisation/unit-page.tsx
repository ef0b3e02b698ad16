import { useParams } from '@tanstack/react-router'
import { UnitSheet } from './unit-sheet'

/** One unit through the years. */
export function UnitPage() {
  const { id = '' } = useParams({ strict: false })
  return <UnitSheet key={id} id={id} />
}
