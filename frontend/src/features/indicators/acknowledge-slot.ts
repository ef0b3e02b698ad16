import type { ReactNode } from 'react'
import type { components } from '~/api/schema.gen'

/** The button that acknowledges these indicators: its dialog belongs to another feature. */
export type AcknowledgeSlot = (props: {
  rows: readonly components['schemas']['IndicatorRow'][]
  label: string
  primary?: boolean
  onDone?: (acknowledged: ReadonlySet<string>) => void
}) => ReactNode
