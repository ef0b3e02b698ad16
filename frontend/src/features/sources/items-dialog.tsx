import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { TextField } from '~/ui/bound-fields'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { MAX_LINES, readLines, sameLine, type TaskLine } from './item-lines'
import { ItemsPreview } from './items-preview'
import type { Source } from './source-draft'

const PARTS = ['title', 'number'] as const

/** Enters tasks of a document, one a line: all of them or none. */
export function ItemsDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('sources')
  const [text, setText] = useState('')
  // Faults name the lines as they were sent; what was typed since has moved on.
  const [sent, setSent] = useState<TaskLine[]>([])
  const lines = readLines(text)
  const key = useKeyOf(lines)
  const form = useFaults<string>({
    items: t('items.text'),
    ...Object.fromEntries(
      lines.flatMap(({ line }, index) =>
        PARTS.map((part) => [`items.${index}.${part}`, t('items.line', { line })]),
      ),
    ),
  })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ items: text })) return
    if (lines.length > MAX_LINES) {
      form.tell('items', t('items.too_many', { max: MAX_LINES, count: lines.length }))
      return
    }
    setSent(lines)
    const send = () =>
      client.POST('/sources/{id}/items', {
        params: { path: { id: source.id }, header: { 'Idempotency-Key': key } },
        body: { items: lines.map(({ number, title }) => ({ number: number ?? null, title })) },
      })
    if (await run(send, t('items.done', { count: lines.length }))) onClose()
  }
  const faultOf = (line: TaskLine, index: number) => {
    if (!sameLine(sent[index], line)) return undefined
    const texts = PARTS.map((part) => form.errorOf(`items.${index}.${part}`))
    return texts.find((each) => each !== undefined)
  }
  return (
    <FormDialog
      open
      wide
      title={t('items.add')}
      submit={lines.length > 0 ? t('items.submit', { count: lines.length }) : t('items.add')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="muted">{t('items.of', { title: source.title })}</p>
      <TextField
        {...form.bind('items')}
        label={t('items.text')}
        hint={t('items.hint')}
        required
        rows={6}
        value={text}
        onChange={setText}
      />
      <ItemsPreview
        lines={lines}
        idOf={(index) => form.idOf(`items.${index}.title`)}
        faultOf={faultOf}
      />
    </FormDialog>
  )
}
