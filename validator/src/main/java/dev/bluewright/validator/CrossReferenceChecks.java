package dev.bluewright.validator;

import java.util.List;

/** The rules about what one part of a blueprint says of another. */
final class CrossReferenceChecks {
  static final List<Check> ALL =
      List.of(
          new RelationChecks(),
          new PairChecks(),
          new TieChecks(),
          new ActionChecks(),
          new InputChecks(),
          new RuleExpressionChecks(),
          new EffectChecks(),
          new FieldChecks(),
          new GeneratedChecks(),
          new WithheldChecks(),
          new ComputedChecks(),
          new UngivenChecks(),
          new UniqueChecks(),
          new SpanChecks(),
          new ReportChecks(),
          new SeedChecks(),
          new EntityNameChecks(),
          new MemberNameChecks(),
          new RelationCycleCheck(),
          new AccountsChecks(),
          new EntranceChecks(),
          new MailChecks(),
          new ProviderChecks(),
          new ErasureChecks(),
          new TenancyChecks(),
          new OwnerChecks(),
          new AccessChecks(),
          new ReferenceChecks(),
          new PortChecks(),
          new ListingChecks(),
          new ApiChecks(),
          new ParameterChecks(),
          new RouteChecks(),
          new RequirementCheck());

  private CrossReferenceChecks() {}
}
