package dev.bluewright.http.shape;

/** A place in a prescribed JSON document that each answer fills. */
public enum Slot implements Content {
  /** The record with all its fields. */
  RECORD,
  /** The record without its id. */
  ATTRIBUTES,
  /** The id of the record. */
  ID,
  /** The name of the collection, {@code order-items}. */
  TYPE,
  /** The address of the record. */
  URL,
  /** The record in the form that each record has. */
  ITEM,
  /** The records of a page. */
  ITEMS,
  /** How many records the page holds. */
  COUNT,
  /** The number of the page. */
  PAGE,
  /** How many records a page holds at most. */
  SIZE,
  /** How many records there are on all pages. */
  TOTAL,
  /** How many pages there are. */
  PAGES,
  /** What comes after: the number of the next page, or a cursor; null on the last one. */
  NEXT,
  /** One sentence about what went wrong. */
  MESSAGE,
  /** The status of the answer. */
  STATUS,
  /** The status in words. */
  TITLE,
  /** What is wrong with each field: objects of field, code and message. */
  ERRORS,
  /** What is wrong with each field: sentences. */
  MESSAGES,
  /** What is wrong with each field: a sentence by field. */
  FIELDS
}
