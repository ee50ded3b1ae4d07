package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.blueprint.RuleModel;
import java.util.List;

/** Something that a requirement claims of the system. */
public sealed interface Claim {
  /** By which it is known in the evidence. */
  String key();

  /** There are records of a kind. */
  record OfEntity(String key, EntityModel entity) implements Claim {}

  /** Records can be created, read, listed, updated or deleted. */
  record OfOperation(String key, EntityModel entity, String operation) implements Claim {}

  /** Records have a value, and something is so of it. */
  record OfField(String key, EntityModel entity, FieldModel field, Use use) implements Claim {}

  /** Records are related. */
  record OfRelation(String key, EntityModel entity, RelationModel relation) implements Claim {}

  /** Something can be done with a record. */
  record OfAction(String key, EntityModel entity, ActionModel action) implements Claim {}

  /** Something follows from what is done with a record. */
  record OfEffect(String key, EntityModel entity, EffectModel effect) implements Claim {}

  /** A rule holds of records. */
  record OfRule(String key, EntityModel entity, RuleModel rule) implements Claim {}

  /** No two records hold the same values together. */
  record OfUnique(String key, EntityModel entity) implements Claim {}

  /** Times of records do not overlap. */
  record OfOverlap(String key, EntityModel entity) implements Claim {}

  /** Changes of records are kept. */
  record OfHistory(String key, EntityModel entity) implements Claim {}

  /** It is told what records come to. */
  record OfReport(String key, EntityModel entity, ReportModel report) implements Claim {}

  /** There are records from the start. */
  record OfSeed(String key, EntityModel entity) implements Claim {}

  /** Somebody may do something with records, and others may not. */
  record OfAccess(String key, EntityModel entity, List<String> operations) implements Claim {}

  /** People with a role may do something with the records of others. */
  record OfRole(String key, EntityModel entity, List<String> operations, String role)
      implements Claim {}

  /** A list shows the records of another record alone. */
  record OfListBelow(String key, EntityModel entity, RelationModel relation) implements Claim {}

  /** A list comes in pages. */
  record OfPages(String key, EntityModel entity) implements Claim {}

  /** People have accounts. */
  record OfAccounts(String key, String what) implements Claim {}

  /** The API has a form. */
  record OfApi(String key, String what) implements Claim {}

  /** Nothing that is seen over HTTP. */
  record Unseen(String key, String why) implements Claim {}

  /** What is so of a value. */
  enum Use {
    /** It is kept and shown. */
    KEPT(""),
    /** It must be given. */
    REQUIRED(" required"),
    /** It is there unless another is given. */
    USUAL(" default"),
    /** Records are found by it. */
    FILTERED(" filter"),
    /** Records are in its order. */
    SORTED(" sort"),
    /** Records are found by words in it. */
    SEARCHED(" search");

    private final String suffix;

    Use(String suffix) {
      this.suffix = suffix;
    }

    /** What follows the field's name in the key of the claim. */
    String suffix() {
      return suffix;
    }
  }
}
