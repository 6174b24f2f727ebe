import { type ComponentType, createContext, useContext } from 'react'
import type { BoardControl } from './board-control.ts'
import type { BoardSource, Drop } from './board-source.ts'

/** What columns and cards share; it stays the same object while the board is on screen. */
export interface BoardContext {
  control: BoardControl
  source: BoardSource
  Card: ComponentType<{ id: string }>
  hrefOf: (id: string) => string
  canMove: (id: string, toGroup: string) => boolean
  /** Null: cards cannot be moved at all. */
  onMove: ((drop: Drop) => void) | null
  onOpen: (id: string, mode: 'peek' | 'panel' | 'page') => void
  onFocus: (id: string) => void
}

const Context = createContext<BoardContext | null>(null)

export const BoardContextProvider = Context.Provider

export function useBoard(): BoardContext {
  const board = useContext(Context)
  if (!board) throw new Error('a column stands outside of a board')
  return board
}
