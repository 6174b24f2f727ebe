type Dragging = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

/** Registers something for dragging as soon as its code is here; gives how to take it back. */
export function withDragging(register: (dragging: Dragging) => () => void): () => void {
  let isOver = false
  let takeBack: (() => void) | null = null
  void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(dragging => {
    if (!isOver) takeBack = register(dragging)
  })
  return () => {
    isOver = true
    takeBack?.()
  }
}
