import { useEffect, useState } from 'react'
import { loadCatalogue } from '../../../packages/ui/language.ts'
import { useRooms } from '../../../packages/ui/rooms.tsx'
import type { Entry } from './use-inbox.ts'

/** Entries speak with the words of the rooms that wrote them; true once those are here. */
export function useEntryCatalogues(entries: readonly Pick<Entry, 'say'>[]): boolean {
  const { all } = useRooms()
  const [loaded, setLoaded] = useState<ReadonlySet<string>>(new Set())
  const wanted = [...new Set(entries.map(({ say }) => say.slice(0, say.indexOf('.'))))].sort().join(' ')
  useEffect(() => {
    let isLeft = false
    const names = wanted.split(' ')
    const catalogues = all.filter(room => names.includes(room.name)).map(room => room.locales)
    // Without its words an entry still leads to what it is about.
    Promise.allSettled(catalogues.map(loadCatalogue)).then(() => {
      if (!isLeft) setLoaded(before => new Set([...before, ...names]))
    })
    return () => {
      isLeft = true
    }
  }, [all, wanted])
  return wanted === '' || wanted.split(' ').every(name => loaded.has(name))
}
