import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { newKey } from '~/api/idempotency'
import { useSession } from '~/api/session'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { keep, placeOf, recall } from './kept'

/** The key stays with the text that it was given to: what arrived before a reload is found again, not written twice. */
interface TypedEntry {
  text: string
  key: string
}

/** The files that were chosen for an entry that is written by now. */
interface Sent {
  entry: string
  files: readonly File[]
}

const entryOf = (text: string): TypedEntry => ({ text, key: newKey() })
const NOTHING: TypedEntry = { text: '', key: '' }

/** What is typed for a node's journal: the text is kept on the device until the server has it. */
export function useJournalForm(node: string) {
  const { t } = useTranslation('progress')
  const person = useSession()?.person.id ?? ''
  const place = placeOf('journal', person, node)
  const [kept] = useState(() => recall<TypedEntry>(place))
  const [restored, setRestored] = useState(kept?.at)
  const [typed, setTyped] = useState(() => kept?.typed ?? entryOf(''))
  const [files, setFiles] = useState<readonly File[]>([])
  const [sent, setSent] = useState<readonly Sent[]>([])
  const form = useFaults({ text: t('journal.text') })
  const { busy, run } = useCommand(form)
  const dirty = typed.text.trim() !== ''
  useEffect(() => {
    keep(place, dirty ? { at: new Date().toISOString(), typed, base: NOTHING } : undefined)
  }, [place, dirty, typed])

  const clear = (now: TypedEntry): TypedEntry => (now.key === typed.key ? entryOf('') : now)
  const write = async () => {
    if (!form.complete({ text: typed.text })) return
    await run(async () => {
      const { data } = await client.POST('/nodes/{id}/journal', {
        params: { path: { id: node }, header: { 'Idempotency-Key': typed.key } },
        body: { text: typed.text.trim() },
      })
      setRestored(undefined)
      setTyped(clear)
      setFiles((now) => now.filter((each) => !files.includes(each)))
      if (data && files.length > 0) setSent((now) => [...now, { entry: data.id, files }])
    }, t('journal.written'))
  }

  return {
    typed: typed.text,
    files,
    sent,
    form,
    busy,
    dirty,
    restored: dirty ? restored : undefined,
    type: (text: string) => setTyped(entryOf(text)),
    choose: setFiles,
    discard: () => {
      setTyped(entryOf(''))
      setRestored(undefined)
      form.clear()
    },
    write,
  }
}
