/** What pragmatic-drag-and-drop gives, in a chunk of its own: a board can be read before it can be dragged on. */
export {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
