import { type ImportMode, sendFile } from '~/api/import-file'
import type { components } from '~/api/schema.gen'

type Report = components['schemas']['ImportReport']
type Job = components['schemas']['Job']

/** A small file is answered with its report, a large one with the job that enters it. */
export const sendImport = (
  file: File,
  year: number,
  mode: ImportMode,
  key: string,
): Promise<Report | Job> => sendFile(`/indicators/import?year=${year}`, file, mode, key)

export const isJob = (answer: Report | Job): answer is Job => 'state' in answer
