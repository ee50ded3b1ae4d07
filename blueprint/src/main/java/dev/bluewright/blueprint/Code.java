package dev.bluewright.blueprint;

import java.util.Optional;

/**
 * Everything that can be wrong with a blueprint. The number of a code never changes; its words are
 * in {@code messages.properties}.
 *
 * <p>Numbers below 100 are found while reading, those from 100 by the catalog, those from 200 by
 * cross-reference.
 */
public enum Code {
  SYNTAX(1),
  TOO_LARGE(2),
  TOO_DEEP(3),
  TOO_MANY_NODES(4),
  MANY_DOCUMENTS(5),
  EMPTY(6),
  KEY_NOT_TEXT(7),
  DUPLICATE_KEY(8),
  WRONG_SHAPE(9),
  UNKNOWN_KEY(10),
  MISSING_KEY(11),
  VERSION_MISSING(12),
  VERSION_UNREADABLE(13),
  VERSION_NEWER(14),
  VERSION_OLDER(15),
  UNKNOWN_CHOICE(16),
  SYSTEM_NAME(17),
  ENTITY_NAME(18),
  MEMBER_NAME(19),
  COMPONENT_NAME(20),
  UNKNOWN_TYPE(21),
  TYPE_ARGUMENTS(22),
  ENUMERATION_VALUES(23),
  NUMBER(24),
  TRUTH(25),
  ACTION_WITHOUT_SET(26),
  RELATION(27),
  ACCESS(28),
  DURATION(29),
  BINDING(30),
  CRON(31),
  PATTERN(32),
  REQUIREMENT_STATUS(33),
  RULE_KIND(34),
  TAG(35),
  COLLECTION_PATH(36),
  NOTHING_TO_BUILD(37),
  FIELD_FORM(38),
  INPUT(39),
  FIELD_SOURCE(41),
  GENERATED(42),
  UNIQUE_TOGETHER(43),
  COMPUTE_IN_RULE(44),
  API_ROUTE(60),
  API_BASE(61),
  API_NAME(62),
  API_SLOT(63),
  API_ORIGIN(64),
  ENTRANCE_PATH(65),
  ENTRANCE_DOES(66),
  API_PARAMETER(67),
  PORT_ACTION(68),
  COMPONENT_TYPE(101),
  UNKNOWN_CONFIGURATION(102),
  MISSING_CONFIGURATION(103),
  CONFIGURATION_VALUE(104),
  UNKNOWN_COMPONENT(105),
  UNKNOWN_PORT(106),
  PORT_DIRECTION(107),
  INCOMPATIBLE_BINDING(108),
  UNCONNECTED_PORT(109),
  COMPONENT_CLASH(110),
  FUSED_CYCLE(111),
  DUPLICATE_BINDING(112),
  RELATION_TARGET(201),
  ACTION_FIELD(202),
  ACTION_VALUE(203),
  DEFAULT_VALUE(204),
  MET_UNKNOWN(205),
  ENTITY_CLASH(206),
  MEMBER_CLASH(207),
  RESERVED_FIELD(208),
  RELATION_CYCLE(209),
  NAME_TOO_LONG(210),
  RELATION_WAY_BACK(211),
  UNKNOWN_REFERENCE(212),
  RULE_FOR_TYPE(213),
  RANGE_EMPTY(214),
  OWNER_WITHOUT_TRAIT(215),
  RESERVED_NAME(216),
  RESERVED_PATH(217),
  GENERATED_SLOT(220),
  UNIQUE_MEMBER(221),
  GENERATED_TYPE(222),
  GENERATED_FROM(223),
  EXPRESSION(224),
  SET_UNGIVEN(225),
  OVERLAP_OF(226),
  OVERLAP_TIME(227),
  OVERLAP_TYPES(228),
  OVERLAP_UNLESS(229),
  GUARDED(230),
  RULE_EXPRESSION(231),
  RULE_EXPRESSION_TYPE(232),
  EFFECT(233),
  WITHHELD_MISSING(234),
  CLEAR_NEEDS_OPTIONAL(240),
  ONE_NEEDS_UNIQUE(241),
  PAIRED_TWICE(242),
  INVERSE_TAKEN(243),
  TIED_BY_NOTHING(244),
  REPORT_COLUMN(250),
  REPORT_WHERE(251),
  REPORT_TWICE(252),
  REPORT_ACCESS(253),
  ROUTE_VARIABLE(260),
  ROUTE_KEY(261),
  ROUTE_CLASH(262),
  JSON_NAME_CLASH(263),
  PAGE_SLOT(264),
  SEARCHED_FIELD(265),
  REDIRECT_FIELD(266),
  PAGE_SIZE(267),
  PARAMETER_NAME(268),
  PARAMETER_OPERATOR(269),
  SEED_MEMBER(270),
  SEED_VALUE(271),
  SEED_MISSING(272),
  SEED_REFERENCE(273),
  COUNTING_ROUTE(274),
  ACCOUNTS_LOGIN(280),
  ACCOUNTS_ROLE(281),
  ACCOUNTS_ADMIN(282),
  ADMIN_WITHOUT_ROLE(283),
  ACCESS_WITHOUT_ACCOUNTS(284),
  OWNER_RELATION(285),
  OWNED_PERSON(286),
  ROLE_VALUE(287),
  OWNED_BY_NOBODY(288),
  SIGN_UP_FIELD(289),
  SIGN_UP_CLOSED(290),
  NOBODY_MAY(291, Severity.WARNING),
  ENTRANCE_UNFIT(292),
  ACCOUNTS_BLOCKED(293),
  PERSON_ASTRAY(294),
  ACCOUNTS_ADDRESS(300),
  MAIL_TEXT(301),
  ERASURE_REFUSED(302, Severity.WARNING),
  PROVIDER_FIELD(303),
  PROVIDER_ROLES(304),
  WITHOUT_PASSWORDS(305),
  CLAIM_UNFIT(306),
  PROVIDER_TENANTS(307),
  PORT_VALUE(310),
  PORT_UNUSED(311, Severity.WARNING),
  PORT_UNFIT(312),
  PORT_TIME(313),
  TENANTS(320),
  SHARED(321),
  TENANT_PUBLIC(322),
  TENANT_MEMBER(323),
  TENANT_SEED(324);

  private final int number;
  private final Severity severity;

  Code(int number) {
    this(number, Severity.ERROR);
  }

  Code(int number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  /** The stable name, such as {@code BLU-010}. */
  public String id() {
    return String.format("BLU-%03d", number);
  }

  /** A finding with this code. */
  public Finding at(Place place, Object... values) {
    return new Finding(
        id(),
        severity,
        place,
        Messages.of(id(), values),
        Messages.findHint(id(), values),
        Optional.empty());
  }

  /** A finding with this code about a word, when another word was probably meant. */
  public Finding near(Place place, String word, Iterable<String> known, Object... values) {
    return meant(place, word, Nearest.to(word, known), values);
  }

  /** A finding with this code about a word, where it is known what was meant. */
  Finding meant(Place place, String word, Optional<String> meant, Object... values) {
    return meant
        .map(
            by ->
                new Finding(
                    id(),
                    severity,
                    place,
                    Messages.of(id(), values),
                    Optional.of(Messages.of("didYouMean", by)),
                    Optional.of(new Repair(word, by))))
        .orElseGet(() -> at(place, values));
  }
}
