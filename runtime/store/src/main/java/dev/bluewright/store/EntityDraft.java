package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an entity so far.
 *
 * <p>Thread safety: for one thread.
 *
 * @param <T> the record
 */
abstract class EntityDraft<T> {
  final Class<T> type;
  String path;
  String table;
  boolean kept;
  boolean mirrored;
  boolean softDelete;
  boolean fleeting;
  final List<Column> columns = new ArrayList<>();
  final Map<String, Relation> relations = new LinkedHashMap<>();
  final Map<String, ActionDefinition> actions = new LinkedHashMap<>();
  final List<RuleDefinition> rules = new ArrayList<>();
  final List<Reckoning> reckonings = new ArrayList<>();
  final Derivations derivations = new Derivations();
  final Permissions permissions = new Permissions();
  Shown shown = new Shown();
  List<String> search = List.of();
  List<String> sort = List.of();
  Listing.Page page = Listing.Page.USUAL;
  History.@Nullable Kept history;

  EntityDraft(Class<T> type) {
    this.type = type;
    this.table = Names.snakeCase(type.getSimpleName());
    this.path = table.replace('_', '-') + "s";
  }

  Listing listing(String name, Map<String, Column> byName) {
    return Listing.of(name, byName, search, sort, page);
  }
}
