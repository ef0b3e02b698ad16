import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf, anyAction } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import type { Column } from '~/ui/data-table/types'
import type { Grant, GrantStep } from './grant-step-dialog'
import css from './people.module.css'
import { PostState } from './post-state'
import { usePostText } from './post-text'
import { useTermText } from './term-text'

type Named = components['schemas']['Named']

const NONE: Grant[] = []

export function useGrantColumns(
  rows: Grant[] = NONE,
  onStep: (step: GrantStep) => void,
): Column<Grant>[] {
  const { t } = useTranslation(['people', 'common'])
  const postText = usePostText()
  const termText = useTermText()
  const readsPeople = useCan('person.read')
  const acts = anyAction(rows)
  return useMemo(() => {
    const who = (named: Named | null | undefined) =>
      named?.name ?? <span className="muted">{t('common:state.none')}</span>
    const columns: Column<Grant>[] = [
      {
        key: 'person',
        title: t('people:column.name'),
        sort: 'person',
        width: '18%',
        primary: true,
        render: ({ person }) =>
          readsPeople ? (
            <Link to={paths.person} params={{ id: person.id }} data-row-link>
              {person.name}
            </Link>
          ) : (
            person.name
          ),
      },
      {
        key: 'role',
        title: t('people:column.post'),
        sort: 'role',
        width: '24%',
        render: ({ post }) => postText(post),
      },
      {
        key: 'state',
        title: t('people:column.state'),
        width: '8rem',
        compact: true,
        render: ({ post }) => <PostState state={post.state} acting={post.acting} />,
      },
      {
        key: 'from_on',
        title: t('people:column.term'),
        sort: 'from_on',
        width: '14rem',
        render: ({ post }) => termText(post),
      },
      {
        key: 'granted_by',
        title: t('people:column.granted_by'),
        width: '9rem',
        empty: ({ granted_by }) => !granted_by,
        render: ({ granted_by }) => who(granted_by),
      },
      {
        key: 'consent_by',
        title: t('people:column.consent_by'),
        width: '9rem',
        hiddenAtFirst: true,
        empty: ({ consent_by }) => !consent_by,
        render: ({ consent_by }) => who(consent_by),
      },
      {
        key: 'created_at',
        title: t('people:column.created_at'),
        width: '10rem',
        hiddenAtFirst: true,
        render: ({ created_at }) => cityTime(created_at),
      },
    ]
    if (acts) {
      columns.push({
        key: 'actions',
        title: t('people:column.actions'),
        width: '11rem',
        empty: ({ post }) => post.state === 'ended' || post.state === 'refused',
        render: (grant) => <Steps grant={grant} onStep={onStep} />,
      })
    }
    return columns
  }, [t, postText, termText, onStep, readsPeople, acts])
}

function Steps({ grant, onStep }: { grant: Grant; onStep: (step: GrantStep) => void }) {
  const { t } = useTranslation('people')
  const consent = actionOf(grant, 'grant.consent')
  const { state } = grant.post
  if (state === 'awaiting') {
    return (
      <span className={css.buttons}>
        <ActionButton
          size="small"
          type="primary"
          action={consent}
          onClick={() => onStep({ grant, kind: 'consent' })}
        >
          {t('grants.consent')}
        </ActionButton>
        {consent?.allowed ? (
          <ActionButton
            size="small"
            action={consent}
            onClick={() => onStep({ grant, kind: 'refuse' })}
          >
            {t('grants.refuse')}
          </ActionButton>
        ) : null}
      </span>
    )
  }
  if (state !== 'holding' && state !== 'future') return null
  return (
    <ActionButton
      size="small"
      action={actionOf(grant, 'grant.edit')}
      onClick={() => onStep({ grant, kind: 'end' })}
    >
      {t('grants.end')}
    </ActionButton>
  )
}
