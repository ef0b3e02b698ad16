import { rawFetch } from '~/api/client'
import { newKey } from '~/api/idempotency'
import { fieldOfPointer, type Problem } from '~/api/problem'
import type { components } from '~/api/schema.gen'

type Report = components['schemas']['ImportReport']
type Fault = components['schemas']['RowFaultView']
export type ImportMode = 'dry_run' | 'commit'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** By the name: browsers on machines without an office suite know no type for xlsx. */
export const typeOf = (file: File): string | undefined =>
  TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? '']

export async function sendImport(
  file: File,
  year: number,
  mode: ImportMode,
  key: string,
): Promise<Report> {
  const response = await rawFetch(`/api/v1/indicators/import?year=${year}&mode=${mode}`, {
    method: 'POST',
    headers: {
      'Content-Type': typeOf(file) ?? 'application/octet-stream',
      'Idempotency-Key': mode === 'commit' ? key : newKey(),
    },
    body: file,
  })
  return (await response.json()) as Report
}

/** `/rows/12/截止日期` of a refused commit, as the faults of a check are shown. */
export function faultsOfProblem(problem: Problem): Fault[] {
  return problem.items.flatMap(({ pointer, code, params }) => {
    const [rows, row, ...column] = fieldOfPointer(pointer).split('.')
    if (rows !== 'rows' || !/^\d+$/.test(row ?? '')) return []
    return [
      {
        row: Number(row),
        column: column.join('.'),
        code,
        value: null,
        params: (params ?? {}) as Fault['params'],
      },
    ]
  })
}
