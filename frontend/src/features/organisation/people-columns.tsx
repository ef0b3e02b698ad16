import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import css from './people.module.css'
import { usePostText } from './post-text'

export type PersonRow = components['schemas']['PersonRow']

export function usePeopleColumns(): Column<PersonRow>[] {
  const { t } = useTranslation(['people', 'common'])
  const postText = usePostText()
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'name',
        title: t('people:column.name'),
        sort: 'name',
        width: '24%',
        primary: true,
        render: (row) => (
          <Link to={paths.person} params={{ id: row.id }} data-row-link>
            {row.name}
          </Link>
        ),
      },
      {
        key: 'account',
        title: t('people:column.account'),
        sort: 'account',
        width: '11rem',
        compact: true,
        render: (row) => <span className={css.account}>{row.account}</span>,
      },
      {
        key: 'unit',
        title: t('people:column.unit'),
        sort: 'unit',
        width: '18%',
        empty: (row) => !row.unit,
        render: (row) => row.unit?.name ?? none,
      },
      {
        key: 'posts',
        title: t('people:column.posts'),
        empty: (row) => row.posts.length === 0,
        render: (row) =>
          row.posts.length === 0 ? (
            <span className="muted">{t('people:no_posts')}</span>
          ) : (
            <ul className={css.posts}>
              {row.posts.map((post) => (
                <li key={post.grant_id}>{postText(post)}</li>
              ))}
            </ul>
          ),
      },
      {
        key: 'phone',
        title: t('people:column.phone'),
        width: '9rem',
        hiddenAtFirst: true,
        empty: (row) => !row.phone,
        render: (row) => row.phone ?? none,
      },
      {
        key: 'active',
        title: t('people:column.active'),
        width: '6rem',
        compact: true,
        render: (row) => (
          <span className={row.active ? undefined : css.closed}>
            {t(row.active ? 'people:active.true' : 'people:active.false')}
          </span>
        ),
      },
    ]
  }, [t, postText])
}
