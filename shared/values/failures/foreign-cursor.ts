/** The cursor does not belong to the list that was read. */
export class ForeignCursor extends Error {
  constructor() {
    super('The cursor is not one that this list gave out.');
    this.name = 'ForeignCursor';
  }
}
