import { DownloadOutlined, LeftOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useSaving } from '~/api/use-saving'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { isCorrection } from './correction'
import css from './pack.module.css'
import { PackItem } from './pack-item'
import { usePack } from './use-pack'

/** The papers of a meeting: one block for each item of its agenda, as they are printed. */
export function PackPage() {
  const { t } = useTranslation(['meetings', 'common'])
  const { id = '' } = useParams({ strict: false })
  const one = api.useQuery('get', '/meetings/{id}', { params: { path: { id } } })
  const settings = api.useQuery('get', '/settings')
  const pack = usePack(id)
  const { busy, save } = useSaving()
  const error = one.error ?? settings.error ?? pack.error
  if (error) {
    const retry = () => void Promise.all([one.refetch(), settings.refetch(), pack.refetch()])
    return <Failure coded={asProblem(error)} onRetry={retry} />
  }
  const [meeting, items] = [one.data, pack.data]
  if (!meeting || !settings.data || !items) return <Loading />
  const { number, name, held_on } = meeting
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('meetings:pack.title')}
          documentTitle={`${number} ${t('meetings:pack.title')}`}
          subtitle={t('meetings:pack.subtitle', { number, count: items.length })}
          actions={
            <>
              <Button
                type="primary"
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => window.print()}
              >
                {t('common:action.print')}
              </Button>
              <Button
                icon={<DownloadOutlined aria-hidden />}
                loading={busy !== null}
                onClick={() => void save(`/api/v1/meetings/${id}/pack`, `${number}.docx`)}
              >
                {t('meetings:pack.word')}
              </Button>
              <LinkButton
                icon={<LeftOutlined aria-hidden />}
                render={(props) => <Link {...props} to={paths.meeting} params={{ id }} />}
              >
                {t('meetings:pack.back')}
              </LinkButton>
            </>
          }
        />
      </div>
      <article className={css.sheet}>
        {settings.data.document_head ? (
          <p className={css.head} lang="zh-CN">
            {settings.data.document_head}
          </p>
        ) : null}
        <h2 className={css.title}>{t('meetings:pack.heading', { name })}</h2>
        <p className={css.note}>
          {t('meetings:pack.note', { number, day: held_on, count: items.length })}
        </p>
        {items.map((paper) => (
          <PackItem key={paper.item.id} {...paper} corrects={isCorrection(meeting, paper.item)} />
        ))}
      </article>
    </>
  )
}
