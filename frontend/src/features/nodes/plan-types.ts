import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'

type Schemas = components['schemas']
export type Indicator = Schemas['Indicator']
export type PlanDetail = Schemas['IndicatorNodes']
export type Plan = Schemas['NodePlan']
export type PlanNode = Schemas['Node']
export type NodeContent = Schemas['NodeContent']
/** A plan that there is. */
export type OpenPlan = PlanDetail & { plan: Plan }
export type PlanRow = Schemas['ListedNodePlan']

export const PLAN_STATES = ['drafting', 'submitted', 'locked', 'superseded'] as const

/** The day of the city's calendar on which an instant falls. */
export const dayOf = (instant: string): string => cityTime(instant).slice(0, 10)
