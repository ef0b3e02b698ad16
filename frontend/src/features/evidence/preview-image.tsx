import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { rawFetch } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { EvidenceFile } from '~/api/send-evidence'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { contentPath } from './content'
import css from './evidence.module.css'
import { useOpened } from './subject'

/** A picture, fetched as everything else is, so that a refusal can be told and a lent post counts. */
export function PreviewImage({ file }: { file: EvidenceFile }) {
  const content = useQuery({
    queryKey: ['evidence', file.sha256],
    queryFn: async () => (await rawFetch(contentPath(file, true))).blob(),
    gcTime: 0,
  })
  const [address, setAddress] = useState<string>()
  const onLoad = useOpened()
  useEffect(() => {
    if (!content.data) return undefined
    const made = URL.createObjectURL(content.data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content.data])
  if (content.error) {
    return <Failure coded={asProblem(content.error)} onRetry={() => void content.refetch()} />
  }
  return address ? (
    <img className={css.image} src={address} alt={file.name} onLoad={onLoad} />
  ) : (
    <Loading />
  )
}
