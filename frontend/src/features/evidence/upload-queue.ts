import { newKey } from '~/api/idempotency'
import { asProblem, type Problem } from '~/api/problem'
import type { EvidenceFile } from '~/api/send-evidence'

export type UploadState = 'waiting' | 'sending' | 'attaching' | 'failed'

/** One file on its way to the server. */
export interface Upload {
  id: string
  file: File
  state: UploadState
  /** Bytes sent. */
  sent: number
  problem?: Problem
}

interface Entry extends Upload {
  /** For the attachment; the upload's own key is its id. Both stay through every try. */
  attachKey: string
  received?: EvidenceFile
  abort: AbortController
}

export interface Steps {
  send: (
    file: File,
    key: string,
    onProgress: (sent: number) => void,
    signal: AbortSignal,
  ) => Promise<EvidenceFile>
  attach: (fileId: string, key: string) => Promise<unknown>
  /** Told of every file that is attached. */
  done: (file: File) => void
}

/** Lost answers, a server that is away, a session that is over, and the scanner's queue: another try may do. */
export const mayRetry = ({ status, code }: Problem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500 || code === 'evidence.pending'

/**
 * Files one after the other, so that a weak line carries one of them whole sooner. Each is uploaded and then attached;
 * a retry goes on with the step that failed, under the key that it had.
 */
export class UploadQueue {
  private entries: Entry[] = []
  private shown: readonly Upload[] = []
  private running = false
  private readonly listeners = new Set<() => void>()

  constructor(private readonly steps: Steps) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly list = (): readonly Upload[] => this.shown

  add(files: readonly File[]): void {
    for (const file of files) {
      this.entries.push({
        id: newKey(),
        attachKey: newKey(),
        file,
        state: 'waiting',
        sent: 0,
        abort: new AbortController(),
      })
    }
    this.tell()
    void this.work()
  }

  retry(id: string): void {
    this.change(id, { state: 'waiting', problem: undefined, sent: 0, abort: new AbortController() })
    void this.work()
  }

  /** Breaks it off, or takes a failed one out of the list. */
  cancel(id: string): void {
    const entry = this.entries.find((each) => each.id === id)
    this.entries = this.entries.filter((each) => each.id !== id)
    this.tell()
    entry?.abort.abort()
  }

  cancelAll(): void {
    for (const { id } of [...this.entries]) this.cancel(id)
  }

  private async work(): Promise<void> {
    if (this.running) return
    this.running = true
    for (let next = this.next(); next; next = this.next()) await this.carry(next)
    this.running = false
  }

  private next(): Entry | undefined {
    return this.entries.find(({ state }) => state === 'waiting')
  }

  private async carry({ id, file, attachKey, received, abort }: Entry): Promise<void> {
    try {
      let found = received
      if (!found) {
        this.change(id, { state: 'sending' })
        const onProgress = (sent: number) => this.change(id, { sent })
        found = await this.steps.send(file, id, onProgress, abort.signal)
      }
      if (abort.signal.aborted) return
      this.change(id, { state: 'attaching', received: found, sent: file.size })
      await this.steps.attach(found.id, attachKey)
      this.entries = this.entries.filter((each) => each.id !== id)
      this.tell()
      this.steps.done(file)
    } catch (error) {
      this.change(id, { state: 'failed', problem: asProblem(error) })
    }
  }

  /** What was cancelled meanwhile is no longer there to be changed. */
  private change(id: string, part: Partial<Entry>): void {
    this.entries = this.entries.map((each) => (each.id === id ? { ...each, ...part } : each))
    this.tell()
  }

  private tell(): void {
    this.shown = this.entries.map(({ id, file, state, sent, problem }) => ({
      id,
      file,
      state,
      sent,
      problem,
    }))
    for (const listener of this.listeners) listener()
  }
}
