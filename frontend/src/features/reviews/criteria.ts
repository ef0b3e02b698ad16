/** The five questions of the first review, in the order in which they are asked (R10). */
export const CRITERIA = ['specific', 'time_bound', 'clear_standard', 'sound', 'measurable'] as const
export type Criterion = (typeof CRITERIA)[number]

/** An answer as it is typed. */
export interface TypedAnswer {
  met?: boolean
  remark: string
}
export type TypedAnswers = Record<Criterion, TypedAnswer>

export const NO_ANSWERS = Object.fromEntries(
  CRITERIA.map((criterion) => [criterion, { remark: '' }]),
) as TypedAnswers

/** All five are met; remarks stay. */
export const allMet = (answers: TypedAnswers): TypedAnswers =>
  Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, { ...answers[criterion], met: true }]),
  ) as TypedAnswers

export const anyNotMet = (answers: TypedAnswers): boolean =>
  CRITERIA.some((criterion) => answers[criterion].met === false)

/** As the request has them: what is not answered is left out. */
export function answersOf(answers: TypedAnswers) {
  const given = CRITERIA.flatMap((criterion) => {
    const { met, remark } = answers[criterion]
    return met === undefined ? [] : [[criterion, { met, remark: remark.trim() || null }] as const]
  })
  return Object.fromEntries(given)
}

/** What must not be empty: each answer, and the remark on each that is not met; by the names of the fields. */
export function neededOf(answers: TypedAnswers): Record<string, string> {
  const needed = CRITERIA.flatMap((criterion): [string, string][] => {
    const { met, remark } = answers[criterion]
    if (met === undefined) return [[`answers.${criterion}`, '']]
    return met ? [] : [[`answers.${criterion}.remark`, remark]]
  })
  return Object.fromEntries(needed)
}
