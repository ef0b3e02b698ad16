import { Button } from 'antd'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/bound-fields'
import { cityTime } from '~/ui/city-time'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import css from './journal.module.css'
import type { JournalFiles } from './journal-types'
import { useJournalForm } from './use-journal-form'

interface JournalFormProps {
  node: string
  files: JournalFiles
}

/** Text and photos, sent with one button. */
export function JournalForm({ node, files }: JournalFormProps) {
  const { t } = useTranslation(['progress', 'common'])
  const editor = useJournalForm(node)
  const { form, restored } = editor
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void editor.write()
      }}
    >
      {form.faults.length > 0 ? (
        <ErrorSummary
          title={t('common:form.problem')}
          faults={form.faults}
          traceId={form.traceId}
          attempt={form.attempt}
        />
      ) : restored ? (
        <Notice
          tone="info"
          role="status"
          title={t('progress:journal.restored', { at: cityTime(restored) })}
          actions={<Button onClick={editor.discard}>{t('progress:journal.discard')}</Button>}
        />
      ) : null}
      <TextField
        {...form.bind('text')}
        hint={t('progress:journal.text_hint')}
        required
        rows={3}
        maxLength={4000}
        value={editor.typed}
        onChange={editor.type}
      />
      {files.choose(editor.files, editor.choose)}
      <div className={css.foot}>
        <p role="status">{editor.dirty ? t('progress:journal.unsaved') : null}</p>
        <Button type="primary" htmlType="submit" loading={editor.busy} className={css.write}>
          {t('progress:journal.write')}
        </Button>
      </div>
      {editor.sent.map(({ entry, files: chosen }) => (
        <div key={entry} className={css.sent}>
          {files.send(entry, chosen)}
        </div>
      ))}
    </form>
  )
}
