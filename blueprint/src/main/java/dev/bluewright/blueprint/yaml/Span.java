package dev.bluewright.blueprint.yaml;

/**
 * Where a node stands in its text.
 *
 * @param line from 1
 * @param column from 1
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Span(int line, int column, int start, int end) {}
