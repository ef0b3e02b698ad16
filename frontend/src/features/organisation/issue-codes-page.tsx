import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { PageHeader } from '~/ui/page-header'
import { CodeList } from './code-list'
import { IssueForm, type Who } from './issue-form'

export type Issued = components['schemas']['IssuedCodes']

/** Choose for whom, then the list: it is nowhere but on this page, and gone with it. */
export function IssueCodesPage() {
  const { t } = useTranslation('site')
  const [issued, setIssued] = useState<{ list: Issued; who: Who } | null>(null)
  return (
    <>
      <PageHeader title={t('codes.title')} subtitle={t('codes.subtitle')} />
      <IssueForm
        again={issued?.list.remaining ? issued.who : undefined}
        remaining={issued?.list.remaining ?? 0}
        onIssued={(list, who) => setIssued({ list, who })}
      />
      {issued ? <CodeList key={issued.list.items[0]?.until} issued={issued.list} /> : null}
    </>
  )
}
