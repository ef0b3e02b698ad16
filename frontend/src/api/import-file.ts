import { rawFetch } from './client'
import { newKey } from './idempotency'
import { fieldOfPointer, type Problem } from './problem'
import type { components } from './schema.gen'

type Fault = components['schemas']['RowFaultView']
export type ImportMode = 'dry_run' | 'commit'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** By the name: browsers on machines without an office suite know no type for xlsx. */
export const typeOf = (file: File): string | undefined =>
  TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? '']

/** Sends a file to be checked, or to be entered; `path` is below the API's base, with its own parameters. */
export async function sendFile<Report>(
  path: string,
  file: File,
  mode: ImportMode,
  key: string,
): Promise<Report> {
  const joined = path.includes('?') ? '&' : '?'
  const response = await rawFetch(`/api/v1${path}${joined}mode=${mode}`, {
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
  return problem.items.flatMap(({ pointer, code, params, value }) => {
    const [rows, row, ...column] = fieldOfPointer(pointer).split('.')
    if (rows !== 'rows' || !/^\d+$/.test(row ?? '')) return []
    return [
      {
        row: Number(row),
        column: column.join('.'),
        code,
        value: value ?? null,
        params: (params ?? {}) as Fault['params'],
      },
    ]
  })
}
