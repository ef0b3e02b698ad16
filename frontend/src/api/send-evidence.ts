import { endRefusedLoan, ON_BEHALF, signOnBehalf } from './on-behalf'
import { Problem, problemFrom } from './problem'
import type { components } from './schema.gen'
import { announceSessionLost } from './session-lost'

export type EvidenceFile = components['schemas']['EvidenceFile']

interface Sending {
  file: File
  /** The same for every try of one file: whatever arrived before a lost answer is found again. */
  key: string
  /** Bytes sent so far. */
  onProgress: (sent: number) => void
  signal: AbortSignal
}

const PATH = '/api/v1/evidence'
const unreachable = () => new Problem({ status: 0, code: 'client.unreachable' })

async function refusal(request: XMLHttpRequest, headers: Headers): Promise<Problem> {
  const retry = request.getResponseHeader('Retry-After')
  const answer = new Response(request.responseText, {
    status: request.status,
    headers: retry ? { 'Retry-After': retry } : {},
  })
  const problem = await problemFrom(answer)
  if (problem.status === 401) announceSessionLost()
  endRefusedLoan(problem.code, headers.get(ON_BEHALF))
  return problem
}

/** Uploads a file and tells how far it has come, which `fetch` cannot. */
export function sendEvidence({ file, key, onProgress, signal }: Sending): Promise<EvidenceFile> {
  const headers = new Headers({
    'Content-Type': 'application/octet-stream',
    'Idempotency-Key': key,
  })
  signOnBehalf(headers, 'POST', PATH)
  return new Promise((done, fail) => {
    if (signal.aborted) {
      fail(unreachable())
      return
    }
    const request = new XMLHttpRequest()
    request.open('POST', `${PATH}?name=${encodeURIComponent(file.name)}`)
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value)
    })
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onerror = () => fail(unreachable())
    request.ontimeout = request.onerror
    request.onabort = request.onerror
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        done(JSON.parse(request.responseText) as EvidenceFile)
      } else {
        void refusal(request, headers).then(fail)
      }
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
