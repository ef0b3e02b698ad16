import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { Panel } from '~/ui/panel'
import { GiveDialog } from './give-dialog'
import css from './people.module.css'
import { PostState } from './post-state'
import { usePostText } from './post-text'
import { useTermText } from './term-text'

/** Every post of a person, past ones too. */
export function PersonPosts({ person }: { person: components['schemas']['Person'] }) {
  const { t } = useTranslation('people')
  const postText = usePostText()
  const termText = useTermText()
  const [giving, setGiving] = useState(false)
  return (
    <Panel
      title={t('posts.heading')}
      extra={
        person.active ? (
          <ActionButton
            action={actionOf(person, 'grant.edit')}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t('give.button')}
          </ActionButton>
        ) : null
      }
    >
      {person.posts.length === 0 ? (
        <p className="muted">{t('posts.none')}</p>
      ) : (
        <ul className={css.cards}>
          {person.posts.map((post) => (
            <li key={post.grant_id} className={css.card}>
              <div>
                <p>
                  <Link
                    to={paths.grants}
                    search={{ person_id: person.id }}
                    className={post.state === 'ended' || post.state === 'refused' ? css.past : ''}
                  >
                    {postText(post)}
                  </Link>
                </p>
                <p className="muted">{termText(post)}</p>
              </div>
              <PostState state={post.state} acting={post.acting} />
            </li>
          ))}
        </ul>
      )}
      {giving ? (
        <GiveDialog
          person={{ id: person.id, name: person.name }}
          onClose={() => setGiving(false)}
        />
      ) : null}
    </Panel>
  )
}
