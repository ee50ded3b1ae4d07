package dev.bluewright.accounts.mail;

/**
 * A mail in plain text to one person.
 *
 * @param to the address
 * @param subject one line
 */
public record Letter(String to, String subject, String text) {}
