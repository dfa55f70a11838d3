/** A cursor names no place in the list that was read: this list did not give it out. */
export class ForeignCursor extends Error {
  constructor() {
    super('The cursor is not one that this list gave out.');
    this.name = 'ForeignCursor';
  }
}
