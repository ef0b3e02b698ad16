import { type ImportMode, sendFile } from '~/api/import-file'
import type { components } from '~/api/schema.gen'

type Report = components['schemas']['ImportReport']

export const sendImport = (
  file: File,
  year: number,
  mode: ImportMode,
  key: string,
): Promise<Report> => sendFile(`/indicators/import?year=${year}`, file, mode, key)
