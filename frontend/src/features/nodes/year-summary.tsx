import { EditOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { TextField } from '~/ui/bound-fields'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { useHandText } from './hand-text'
import css from './year-end.module.css'
import { headerOf, versionOf, type YearEnd } from './year-end-types'

interface YearSummaryProps {
  id: string
  end: YearEnd
}

/** What the lead unit says at the end of the year. */
export function YearSummary({ id, end }: YearSummaryProps) {
  const { t } = useTranslation('progress')
  const { textOf } = useHandText()
  const [writing, setWriting] = useState(false)
  const { summary } = end
  const write = actionOf(end, 'report.edit')
  return (
    <section aria-labelledby="year-end-summary">
      <div className={css.head}>
        <h2 id="year-end-summary" className={css.heading}>
          {t('year_end.summary')}
        </h2>
        {write && !isBeside(write) ? (
          <span className="no-print">
            <ActionButton
              action={write}
              icon={<EditOutlined aria-hidden />}
              onClick={() => setWriting(true)}
            >
              {t(summary ? 'year_end.summary_edit' : 'year_end.summary_write')}
            </ActionButton>
          </span>
        ) : null}
      </div>
      {summary ? (
        <>
          <p className={css.text}>{summary.text}</p>
          <p className={css.hand}>{textOf(summary.written)}</p>
        </>
      ) : (
        <p className="muted">{t('year_end.no_summary')}</p>
      )}
      {writing && write?.allowed ? (
        <SummaryDialog id={id} end={end} onClose={() => setWriting(false)} />
      ) : null}
    </section>
  )
}

function SummaryDialog({ id, end, onClose }: YearSummaryProps & { onClose: () => void }) {
  const { t } = useTranslation(['progress', 'common'])
  const { summary } = end
  const { base, stale, take } = useBase(versionOf(summary))
  const [text, setText] = useState(summary?.text ?? '')
  const form = useFaults({ text: t('progress:year_end.summary_text') })
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (!form.complete({ text })) return
    const change = () =>
      client.PUT('/indicators/{id}/year-end/summary', {
        params: { path: { id }, header: headerOf(base) },
        body: { text: text.trim() },
      })
    if (await run(change, t('progress:year_end.summary_saved'))) onClose()
  }
  return (
    <FormDialog
      open
      wide
      title={t('progress:year_end.summary')}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      overtaken={
        stale ? (
          <StaleNotice onTake={take}>
            {summary ? (
              <p className={css.theirs}>{t('progress:year_end.now', { text: summary.text })}</p>
            ) : null}
          </StaleNotice>
        ) : undefined
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        {...form.bind('text')}
        hint={t('progress:year_end.summary_hint')}
        required
        rows={8}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  )
}
