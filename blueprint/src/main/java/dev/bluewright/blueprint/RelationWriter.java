package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import java.util.Optional;

/** Writes relations. */
final class RelationWriter {
  private final YamlText out;
  private final boolean spelledOut;

  RelationWriter(YamlText out, boolean spelledOut) {
    this.out = out;
    this.spelledOut = spelledOut;
  }

  void write(RelationModel relation) {
    if (!spelledOut && fitsShort(relation)) {
      out.line(
          3,
          YamlText.key(relation.name())
              + ": "
              + relation.kind().label()
              + " "
              + relation.target()
              + (relation.optional() ? "?" : ""));
      return;
    }
    out.line(3, YamlText.key(relation.name()) + ":");
    out.pair(4, relation.kind().label(), relation.target());
    if (relation.kind() == Kind.BELONGS_TO) {
      truth("optional", relation.optional());
      if (spelledOut || relation.onDelete() != OnDelete.REFUSE) {
        out.pair(4, "onDelete", relation.onDelete().label());
      }
      truth("unique", relation.unique());
    }
    if (relation.kind() == Kind.HAS_MANY) {
      truth("nested", relation.nested());
    }
    out.findPair(4, "via", relation.via());
    out.findPair(4, "inverse", relation.inverse());
    relation.tie().ifPresent(this::tie);
  }

  private void tie(TieModel tie) {
    out.pair(4, "through", tie.through());
    if (!tie.when().isEmpty()) {
      out.line(4, "when: " + ActionWriter.from(tie.when()));
    }
  }

  private void truth(String key, boolean value) {
    if (spelledOut || value) {
      out.line(4, key + ": " + value);
    }
  }

  private static boolean fitsShort(RelationModel relation) {
    return relation.onDelete() == OnDelete.REFUSE
        && !relation.unique()
        && !relation.nested()
        && relation.tie().isEmpty()
        && relation.via().or(relation::inverse).equals(Optional.empty());
  }
}
